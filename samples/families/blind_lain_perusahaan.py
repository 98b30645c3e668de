"""Papers of companies that are filed, not read: a written promise to comply and an invoice."""

from __future__ import annotations

from samples.catalogue import family
from samples.families.blind_lain_kantor import draw_title
from samples.families.blind_parts import company_stamp
from samples.ink import Ink
from samples.nota import nota_case
from samples.numbers import grouped, tanggal, terbilang
from samples.people import People
from samples.sheet import A4, FOLIO, Sheet
from samples.stamps import signature


@family("blind_lain_pernyataan", "lainnya", ("test",))
def promise(sheet: Sheet, people: People) -> None:
    """Surat pernyataan with a revenue stamp crossed by the signature."""
    rng = sheet.rng
    sheet.document("lainnya", rng.choice((A4, FOLIO)))
    ink = Ink(rng.choice(("termes", "bookman", "heros", "cursor")), 11)
    letter = nota_case(people)
    left, right, step = 76.0, sheet.width - 70, 17.0
    draw_title(
        sheet,
        rng.choice(("SURAT PERNYATAAN", "SURAT PERNYATAAN KESANGGUPAN")),
        "surat_pernyataan",
        ink.bold.but(size=13.5),
        84,
    )
    sheet.y = 126.0
    sheet.flow(left, sheet.y, right - left, ["Yang bertanda tangan di bawah ini :"], ink)
    name = people.person()
    for label, text in (
        ("Nama", name),
        ("Jabatan", "Direktur"),
        ("Perusahaan", letter.company),
        ("Alamat", ", ".join(letter.address)),
    ):
        sheet.text(left + 24, sheet.y + 4, label, ink)
        sheet.text(left + 110, sheet.y + 4, ":", ink)
        sheet.flow(left + 118, sheet.y + 4, right - left - 118, [text], ink, leading=step)
        sheet.y -= 4
    sheet.y += 8
    sheet.flow(
        left, sheet.y, right - left, ["Dengan ini menyatakan sanggup melaksanakan hal-hal sebagai berikut :"], ink
    )
    for number, found in enumerate(letter.findings[:3]):
        sheet.text(left, sheet.y + 3, f"{number + 1}.", ink)
        sheet.flow(
            left + 20,
            sheet.y + 3,
            right - left - 20,
            [f"{found.order[0].upper()}{found.order[1:]};"],
            ink,
            leading=step,
        )
    sheet.y += 6
    sheet.flow(
        left,
        sheet.y,
        right - left,
        [
            "Demikian surat pernyataan ini saya buat dengan sebenarnya dan apabila tidak dilaksanakan bersedia dituntut sesuai peraturan perundang-undangan."
        ],
        ink,
        leading=step,
    )
    x, y = right - 190, sheet.y + 20
    sheet.text(x, y, f"{letter.area.short}, {tanggal(letter.date, rng, long=True)}", ink)
    sheet.text(x, y + step, "Yang membuat pernyataan,", ink)
    sheet.rectangle((x, y + 30, x + 62, y + 78), 0.8, (0.35, 0.5, 0.3), 0.93)
    sheet.text(x + 31, y + 50, "METERAI", ink.but(size=7.5), "centre")
    sheet.text(x + 31, y + 62, rng.choice(("6000", "10000", "3000")), ink.but(size=9), "centre")
    if not sheet.is_born:
        signature(sheet, x + 30, y + 80, 110, 42)
        company_stamp(sheet, letter.company, x + 120, y + 60)
    sheet.underline(sheet.text(x, y + 98, name, ink.bold))


@family("blind_lain_faktur", "lainnya", ("test",))
def invoice(sheet: Sheet, people: People) -> None:
    """An invoice that strayed into the box: numbers and totals, nothing of ours."""
    rng = sheet.rng
    sheet.document("lainnya", A4)
    ink = Ink(rng.choice(("heros", "roboto", "avant", "dejavu")), 9.8)
    seller, buyer = people.company(), people.company()
    left, right = 56.0, sheet.width - 56
    sheet.text(left, 62, seller, ink.bold.but(size=15))
    sheet.text(left, 77, ", ".join(people.street()), ink.but(size=9))
    draw_title(
        sheet, rng.choice(("INVOICE", "FAKTUR PENJUALAN", "KWITANSI / INVOICE")), "lain", ink.bold.but(size=16), 112
    )
    sheet.text(left, 140, f"Kepada : {buyer}", ink)
    sheet.text(right, 140, f"No. Invoice : INV/{rng.randint(100, 9999)}/{rng.randint(2008, 2024)}", ink, "right")
    edges = [left, left + 30, left + 250, left + 310, left + 400, right]
    rows: list[tuple[str, ...]] = [("No", "Nama Barang", "Qty", "Harga Satuan", "Jumlah")]
    total = 0
    for number, goods in enumerate(
        rng.sample(
            ("Sepatu keselamatan", "Helm proyek", "Sarung tangan", "Kertas HVS", "Tinta printer", "Jasa uji riksa"),
            rng.randint(2, 5),
        )
    ):
        count, price = rng.randint(1, 60), rng.randrange(15_000, 900_000, 500)
        total += count * price
        rows.append((str(number + 1), goods, str(count), grouped(price), grouped(count * price)))
    y = 156.0
    for row in [*rows, ("", "", "", "TOTAL", grouped(total))]:
        for cell, text in enumerate(row):
            sheet.rectangle((edges[cell], y, edges[cell + 1], y + 20), 0.5)
            sheet.text(edges[cell] + 5, y + 14, text, ink.bold if row is rows[0] else ink)
        y += 20
    sheet.flow(left, y + 24, right - left, [f"Terbilang : {terbilang(total)} rupiah"], ink)
    sheet.text(right - 150, y + 70, "Hormat kami,", ink)
    if not sheet.is_born:
        company_stamp(sheet, seller, right - 120, y + 110)
        signature(sheet, right - 150, y + 130)
    sheet.text(right - 150, y + 150, people.person(), ink)
