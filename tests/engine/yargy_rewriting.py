"""yargy's own rewriting of a rule into its normal form, mended where it remembers rules by the `id` of objects that it
has let go. `grammars.engine.rewriting` is held to it.
"""

from typing import Any, ClassVar

from yargy.rule import Rule
from yargy.rule.bnf import BNFRule, BNFTransformator, RemoveForwardTransformator
from yargy.rule.transformators import (
    ActivateTransformator,
    FlattenTransformator,
    ReplaceEmptyTransformator,
    ReplaceExtendedTransformator,
    ReplaceOrTransformator,
    SquashExtendedTransformator,
)

from grammars.engine.rules import GrammarError, copied

REWRITING = (
    SquashExtendedTransformator,
    ReplaceExtendedTransformator,
    ReplaceOrTransformator,
    ReplaceEmptyTransformator,
    FlattenTransformator,
    BNFTransformator,
)


class Keeping:
    """A rewriting that keeps all that it has seen alive.

    yargy remembers what it rewrote by `id`, and loses objects on the way: a new one may get the id of a lost
    one, and the rule comes out wrong or raises.
    """

    #: Methods by the class of what they visit, for each rewriting; yargy looks them up by name each time.
    methods: ClassVar[dict[tuple[type, type], str]] = {}

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[Any] = []

    def visit(self, item: Any) -> Any:
        self.kept.append(item)
        return super().visit(item)  # type: ignore[misc]

    def resolve_method(self, item: Any) -> Any:
        key = type(self), item.__class__
        name = self.methods.get(key)
        if name is None:
            found = super().resolve_method(item)  # type: ignore[misc]
            name = self.methods[key] = found.__name__
            if getattr(type(self), name, None) is not getattr(found, "__func__", None):
                del self.methods[key]  # one name stands for another's method: `visit_OrRule = raise_TypeError`
                return found
        return getattr(self, name)


KEEPING = tuple(type(rewriting.__name__, (Keeping, rewriting), {}) for rewriting in REWRITING)


def normal_form(rule: Rule, context: Any) -> BNFRule:
    """The start rule of yargy's normal form; `GrammarError` where yargy's rewriting fails."""
    try:
        rule = ActivateTransformator(context)(copied(rule))
        for rewriting in KEEPING:
            rule = rewriting()(rule)
        return RemoveForwardTransformator()(rule).as_bnf.start
    except (RecursionError, TypeError, ValueError) as error:
        raise GrammarError(f"rule: {error}") from error
