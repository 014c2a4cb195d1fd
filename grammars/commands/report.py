"""The command `rufacts report`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("facts", metavar="FACTS", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.argument("texts", metavar="[TEXTS]...", nargs=-1)
@click.option(
    "-o", "--output", required=True, metavar="OUT", type=click.Path(dir_okay=False), help="The page, OUT.html."
)
@click.option("--title", metavar="WORDS", help="What stands above the page.  [default: the name of FACTS]")
def report(facts: str, texts: tuple[str, ...], output: str, title: str | None) -> None:
    """Write one self-contained page on which FACTS are searched, filtered and read.

    FACTS is a .jsonl or .db file of rufacts extract or rufacts corpus. TEXTS are the files that they were
    read from, as rufacts corpus takes them; a .db holds its texts.
    """
    from facts.report import report as page
    from facts.report_data import report_data
    from grammars.corpus.inputs import InputError
    from grammars.report_inputs import read_facts, read_texts

    if any(Path(given).exists() and Path(given).resolve() == Path(output).resolve() for given in (facts, *texts)):
        raise click.UsageError(f"expected an output other than the input, got {output}")
    try:
        documents, known = read_facts(facts)
        wanted = {str(document.id) for document in documents if document.facts} - known.keys()
        told, bad = read_texts(texts, wanted) if texts else ({}, 0)
        known |= told
        data = report_data(documents, lambda id: known.get(str(id)))
    except (ValueError, InputError) as error:
        raise click.ClickException(str(error)) from None
    with open(output, "w", encoding="utf-8", newline="\n") as out:
        out.writelines(page(data, title or Path(facts).name))
    size = Path(output).stat().st_size / 1e6
    click.echo(f"{output}: {len(data.facts)} facts of {len(data.documents)} documents, {size:.1f} MB", err=True)
    without = data.texts.count(None)
    if without:
        named = "TEXTS hold none of their ids" if texts else "name the files of their texts: rufacts report FACTS TEXTS"
        click.echo(f"{without} of {len(data.texts)} documents are without their text: {named}", err=True)
    if bad:
        click.echo(f"{bad} records of TEXTS are no documents and were left out", err=True)
