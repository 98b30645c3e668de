"""Frozen dataclasses to plain JSON and back, by their type hints. For our own rows only."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
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
    built: T = _build(kind, data)
    return built


def _default(item: Field[Any]) -> Any:
    if item.default_factory is not MISSING:
        return item.default_factory()
    return item.default


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _build(hint: Any, data: Any) -> Any:
    if data is None or hint is Any:
        return data
    if isinstance(hint, type) and is_dataclass(hint):
        hints = _hints(hint)
        return hint(**{name: _build(hints[name], value) for name, value in data.items() if name in hints})
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _build(next(part for part in arguments if part is not type(None)), data)
    if origin is tuple:
        inner = arguments[0] if len(arguments) == 2 and arguments[1] is Ellipsis else None
        if inner is not None:
            return tuple(_build(inner, value) for value in data)
        return tuple(_build(part, value) for part, value in zip(arguments, data, strict=True))
    if origin is not None and origin is not Literal and isinstance(origin, type) and issubclass(origin, Mapping):
        return {key: _build(arguments[1], value) for key, value in data.items()}
    return data
