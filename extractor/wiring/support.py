"""The file that an office sends when it asks for help: versions, counts, codes; made from a list of what may go out.

Nothing a person typed, no name, path, address, number of a letter or id is in it, because nothing that could hold one
is ever asked for. Restricted files are counted nowhere.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from extractor.settings import Settings
from extractor.store.keeping.counting import counts_of

_PLACE = re.compile(r"\S*[/\\]\S*")


def write_support(settings: Settings, checks: Sequence[Mapping[str, object]], out: Path) -> None:
    """Writes the ZIP. `checks`: what the doctor told. A database that cannot be opened is said, not raised."""
    told = [{**check, "fact": _PLACE.sub("…", str(check["fact"]))} for check in checks]
    try:
        counts: dict[str, Any] = counts_of(settings.app_url)
    except Exception as error:  # its message could hold the address with the password
        counts = {"unreachable": type(error).__name__}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parcel:
        for name, content in (("doctor", told), ("counts", counts), ("settings", settings_of(settings))):
            parcel.writestr(f"{name}.json", json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def settings_of(settings: Settings) -> dict[str, Any]:
    """Numbers and switches as they are; of everything else only whether it was changed."""
    out: dict[str, Any] = {}
    for name, field in type(settings).model_fields.items():
        value = getattr(settings, name)
        is_plain = value is None or isinstance(value, (bool, int, float))
        is_default = value == field.get_default(call_default_factory=True)
        out[name] = value if is_plain else "default" if is_default else "set"
    return out
