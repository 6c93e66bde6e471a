"""Every policy on which sensible people disagree."""

from collections.abc import Callable
from typing import Any

from attrs import field, frozen, validators


def _one_of(default: str, *others: str) -> Any:
    return field(default=default, validator=validators.in_((default, *others)))


@frozen(kw_only=True)
class Options:
    """How to read what can be read in several ways. The defaults are those that measured best on annotated news."""

    register: str = _one_of("auto", "news", "narrative")
    all_events: bool = False
    languages: tuple[str, ...] = field(default=(), converter=tuple)
    reader: Callable[..., Any] | None = field(default=None, eq=False)
