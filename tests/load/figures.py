"""Half a million made records of eight provinces, and how long the pages of oversight take over them.

`python -m tests.load.figures [ROWS] [SECONDS]` against an SQLite file, or the database of WLK_LOAD_URL.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import threading
import time
import warnings
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from starlette.exceptions import StarletteDeprecationWarning

from extractor.access import MACHINE
from extractor.oversight.made import PROVINCES, made
from extractor.store import Store, migrate
from extractor.store.database import new_id
from extractor.store.projection import fact_values, write_rows
from extractor.web.app import create_app
from extractor.web.services import DeskOptions, Services

with warnings.catch_warnings():
    warnings.simplefilter("ignore", StarletteDeprecationWarning)
    from fastapi.testclient import TestClient

PASSWORD = "tiga kucing belang"
YEARS = range(2015, 2020)
SAME = {"Sec-Fetch-Site": "same-origin"}
PAGES = (
    "/pengawasan",
    "/pengawasan?tahun=2018&bagian=t2",
    "/pengawasan?kantor={office}",
    "/pengawasan?kantor={office}&wilayah=32.73",
    "/pengawasan/daftar?jenis=wlkp&tahun=2019",
    "/pengawasan/daftar?jenis=wlkp&hitung=men&tahun=2019&number=400",
    "/pengawasan/daftar?jenis=nota_pemeriksaan&pasal=UU%207/1981%20Pasal%207%20ayat%20(1)",
    "/pengawasan/daftar?kantor={office}&wilayah=32.73&jenis=laporan_kecelakaan&tahun=2017",
    "/pengawasan/angka.csv?tahun=2018",
)


def fill(store: Store, rows: int) -> list[str]:
    """A centre with eight provinces under it and their facts; the ids of the provinces."""
    centre = store.users.add_office("Pusat Contoh")
    store.users.add(MACHINE, centre.id, "pusat", "Pusat", PASSWORD, ["centre", "head"], ())
    ids = []
    for seed, (name, regencies) in enumerate(PROVINCES):
        office = store.users.add_office(f"Provinsi {name}", parent_id=centre.id)
        ids.append(office.id)
        facts = iter(made(seed, rows // len(PROVINCES), regencies, YEARS, 120))
        while portion := list(islice(facts, 5000)):
            values = [(fact_values(office.id, new_id(), said, "import", False, None, None), said) for said in portion]
            with store.database.writing() as session:
                write_rows(session.connection(), values)
    return ids


def client_of(store: Store) -> TestClient:
    services = Services(store, lambda *_: b"", lambda *_: "", options=DeskOptions())
    client = TestClient(create_app(services), headers=SAME)
    assert (
        client.post("/masuk", data={"name": "pusat", "password": PASSWORD}, follow_redirects=False).status_code == 303
    )
    return client


def taken(client: TestClient, address: str) -> float:
    """Milliseconds of one page."""
    started = time.perf_counter()
    assert client.get(address).status_code == 200, address
    return (time.perf_counter() - started) * 1000


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def measure(store: Store, office: str, seconds: float, readers: int) -> dict[str, list[float]]:
    """Every page in turn by so many readers at once, until the time is over."""
    times: dict[str, list[float]] = {one: [] for one in PAGES}
    clients = [client_of(store) for _ in range(min(readers, 2))]
    end = time.monotonic() + seconds

    def read(number: int) -> None:
        client, at = clients[number % len(clients)], number
        while time.monotonic() < end:
            one = PAGES[at % len(PAGES)]
            times[one].append(taken(client, one.format(office=office)))
            at += 1

    threads = [threading.Thread(target=read, args=(number,)) for number in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


def tell(title: str, times: dict[str, list[float]], say: Callable[[str], object]) -> float:
    """The p95 of the slowest page, and a line for each."""
    worst = max(p95(values) for values in times.values() if values)
    say(f"{title}: slowest page p95 {worst:.0f} ms\n")
    for page, values in times.items():
        if values:
            say(f"  {page}: {len(values)}, median {statistics.median(values):.0f}, p95 {p95(values):.0f} ms\n")
    return worst


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 500_000
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 30
    with tempfile.TemporaryDirectory() as folder:
        url = os.environ.get("WLK_LOAD_URL", f"sqlite:///{folder}/app.sqlite")
        migrate(url)
        with Store(url, Path(folder)) as store:
            started = time.monotonic()
            known = [one.id for one in store.users.offices() if one.name.startswith("Provinsi")]
            office = known[0] if known else fill(store, rows)[0]
            sys.stdout.write(f"{rows} rows in {time.monotonic() - started:.0f} s\n")
            for readers in (1, 20):
                tell(f"{readers} readers", measure(store, office, seconds, readers), sys.stdout.write)


if __name__ == "__main__":
    main()
