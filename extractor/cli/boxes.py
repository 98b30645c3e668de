"""How boxes look in a terminal: a table once, or refreshed until everything is read."""

from __future__ import annotations

import io
import time
from collections.abc import Sequence

from rich.console import Console, Group
from rich.live import Live
from rich.table import Table
from rich.text import Text

from extractor.access import MACHINE
from extractor.batch import FILE_STATES
from extractor.store import Store
from extractor.store.batch_entries import Figures
from extractor.wiring.feeder import LEASE

EVERY_S = 2.0
_WORDS = {
    "waiting": "menunggu", "fed": "antre", "reading": "dibaca", "read": "selesai", "refused": "ditolak",
    "doubled": "ganda", "cancelled": "batal",
}  # fmt: skip
_STATES = {"open": "berjalan", "paused": "dijeda", "cancelled": "dibatalkan", "closed": "ditutup"}


def table_of(store: Store, ids: Sequence[str]) -> str:
    """The boxes as plain text, without colour where nobody looks."""
    out = io.StringIO()
    Console(file=out, width=140).print(_drawn(store, ids))
    return out.getvalue().rstrip()


def follow_boxes(store: Store, ids: Sequence[str]) -> None:
    """Redraws until nothing of the boxes waits or is under way."""
    with Live(_drawn(store, ids), console=Console(stderr=True), auto_refresh=False) as live:
        while True:
            live.update(_drawn(store, ids), refresh=True)
            if all(store.batch_figures.of(MACHINE, one).is_done for one in ids):
                return
            time.sleep(EVERY_S)


def _drawn(store: Store, ids: Sequence[str]) -> Group:
    table = Table(box=None, pad_edge=False)
    columns = ["boks", "keadaan", "file", *(_WORDS[state] for state in FILE_STATES), "halaman", "hal/mnt", "sisa"]
    for name in columns:
        table.add_column(name, justify="left" if name in ("boks", "keadaan") else "right", no_wrap=True)
    lines: list[Text] = []
    for one in ids:
        batch = store.batches.get(MACHINE, one)
        if batch is None:
            continue
        figures = store.batch_figures.of(MACHINE, one)
        done = figures.page_total - figures.pages["waiting"]
        table.add_row(
            batch.box, _STATES[batch.state], str(figures.found), *(str(figures.files[state]) for state in FILE_STATES),
            f"{done}/{figures.page_total}", f"{figures.pages_per_min:.1f}", remaining(figures),
        )  # fmt: skip
        for failure in figures.failures:
            what = f"{failure.pages} halaman" if failure.pages else f"{failure.files} file"
            where = f" hal. {failure.page}" if failure.page else ""
            lines.append(Text(f"  {batch.box}: {what} {failure.cause}, mis. {failure.example}{where}"))
    lease = store.leases.get(LEASE)
    if lease is not None and lease.trouble:
        lines.append(Text(f"  pemasukan tertahan: {lease.trouble}"))
    if not store.workers.alive():
        lines.append(Text("  tidak ada pembaca yang berjalan (wlk serve atau wlk worker)"))
    return Group(table, *lines)


def remaining(figures: Figures) -> str:
    """12 dtk, 3 mnt, 4 jam; – where nothing can be said."""
    if figures.left_s is None:
        return "–"
    if figures.left_s < 60:
        return f"{figures.left_s:.0f} dtk"
    return f"{figures.left_s / 60:.0f} mnt" if figures.left_s < 7200 else f"{figures.left_s / 3600:.0f} jam"
