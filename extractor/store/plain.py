"""Frozen dataclasses to plain JSON and back, by their type hints. For our own rows only."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Builder = Callable[[Any], Any]
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def plain(thing: Any) -> Any:
    """JSON for a dataclass tree. Fields at their default are left out: a page has thousands of words."""
    if is_dataclass(thing) and not isinstance(thing, type):
        return {
            item.name: plain(value) for item in fields(thing) if (value := getattr(thing, item.name)) != _default(item)
        }
    if isinstance(thing, Mapping):
        return {key: plain(value) for key, value in thing.items()}
    if isinstance(thing, (tuple, list)):
        return [plain(value) for value in thing]
    return clean(thing) if isinstance(thing, str) else thing


def clean(text: str) -> str:
    """Text that every database keeps: NUL and lone surrogates (broken text layers, file names) become U+FFFD."""
    return text.replace("\0", "\ufffd").translate(_SURROGATES)


def rebuild(kind: type[T], data: Mapping[str, Any]) -> T:
    """The dataclass tree again. Unknown keys are ignored, missing ones take their default."""
    hint: Any = kind
    built: T = _build(_builder(hint), data)
    return built


def _default(item: Field[Any]) -> Any:
    if item.default_factory is not MISSING:
        return item.default_factory()
    return item.default


@cache
def _builder(hint: Any) -> Builder | None:
    """What makes a value of that type out of its JSON; None where the JSON is the value. Made once a type."""
    if hint is Any:
        return None
    if isinstance(hint, type) and is_dataclass(hint):
        return _of_dataclass(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _builder(next(part for part in arguments if part is not type(None)))
    if origin is tuple:
        return _of_tuple(arguments)
    if origin is not None and origin is not Literal and isinstance(origin, type) and issubclass(origin, Mapping):
        inner = _builder(arguments[1])
        return (lambda data: {key: _build(inner, value) for key, value in data.items()}) if inner else dict
    return None


def _build(builder: Builder | None, data: Any) -> Any:
    return data if data is None or builder is None else builder(data)


def _of_dataclass(kind: Any) -> Builder:
    hints = get_type_hints(kind)
    builders: dict[str, Builder | None] = {}

    def build(data: Any) -> Any:
        if not builders:  # only now: a type may hold itself
            builders.update((name, _builder(hint)) for name, hint in hints.items())
        return kind(**{name: _build(builders[name], value) for name, value in data.items() if name in hints})

    return build


def _of_tuple(arguments: tuple[Any, ...]) -> Builder:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        inner = _builder(arguments[0])
        return tuple if inner is None else lambda data: tuple([_build(inner, value) for value in data])
    parts = [_builder(part) for part in arguments]
    return lambda data: tuple(_build(part, value) for part, value in zip(parts, data, strict=True))
