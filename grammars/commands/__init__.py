"""The commands of `rufacts`, a module each; `grammars.cli` gathers them."""
