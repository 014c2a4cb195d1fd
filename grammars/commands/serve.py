"""The command `rufacts serve`."""

from __future__ import annotations

import ipaddress
import secrets

import click

NEEDED = "rufacts serve needs the extra web: pip install 'rufacts[web]'"


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Address to listen on; others than loopback let others in."
)
@click.option(
    "--max-chars", type=click.IntRange(min=1), default=20_000, show_default=True, help="Characters of a text."
)
@click.option("--seconds", type=click.FloatRange(min=0.1), default=10.0, show_default=True, help="Time for a text.")
@click.option(
    "--rate", type=click.IntRange(min=1), default=600, show_default=True, help="Requests of a client a minute."
)
@click.option("--jobs", type=click.IntRange(min=1), default=2, show_default=True, help="Processes that extract.")
@click.option(
    "--unsafe-edit",
    is_flag=True,
    help="Let the page bring rules of its own. They run as Python with your rights; loopback only.",
)
def serve(port: int, host: str, max_chars: int, seconds: float, rate: int, jobs: int, unsafe_edit: bool) -> None:
    """Serve a playground, and an HTTP API beside it, on this machine.

    Paste a text and a date, see its facts, ask which rules built them and why others did not.
    """
    try:
        import uvicorn

        from grammars.web.app import Settings, application
        from grammars.web.limits import LOOPBACK
    except ImportError as error:
        raise click.ClickException(f"{NEEDED} ({error})") from None

    loopback = _is_loopback(host)
    if unsafe_edit and not loopback:
        raise click.UsageError(f"--unsafe-edit lets a page run code: expected a loopback --host with it, got {host}")
    token = secrets.token_urlsafe(24) if unsafe_edit else None
    hosts = (*LOOPBACK, host) if loopback else None
    settings = Settings(max_chars, seconds, rate, hosts, token, jobs)
    config = uvicorn.Config(application(settings), host=host, port=port, log_level="warning", server_header=False)
    try:
        listening = config.bind_socket()
    except SystemExit:
        raise click.ClickException(
            f"{host}:{port}: cannot be listened on; is another server there? See --port"
        ) from None
    listening.listen()  # so that who reads the address can ask at once
    bound = listening.getsockname()[1]
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"http://{shown}:{bound}/{f'#token={token}' if token else ''}")
    if not loopback:
        click.echo("whoever reaches this address can use it; there is no password", err=True)
    uvicorn.Server(config).run(sockets=[listening])


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
