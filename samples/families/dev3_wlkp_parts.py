"""What the manpower reports of the third dev series share: option lists, groups of boxes, closings."""

from __future__ import annotations

from collections.abc import Sequence

from samples.form import Form
from samples.ink import Ink
from samples.marks import Choice, options
from samples.sheet import Sheet
from samples.stamps import signature, stamp_box, stamp_round
from samples.truth import Value

Options = Sequence[tuple[str, Value]]
STATUS: Options = (("Kantor Pusat", "pusat"), ("Cabang", "cabang"), ("Tunggal", "tunggal"))
OWNER: Options = (("Swasta", "swasta"), ("BUMN (Persero)", "persero"), ("Perum", "perum"), ("Perjan", "perjan"), ("BUMD", "bumd"),
                  ("Koperasi", "koperasi"), ("Yayasan", "yayasan"), ("Perorangan", "perorangan"), ("Patungan", "patungan"))  # fmt: skip
CAPITAL: Options = (
    ("PMA", "pma"),
    ("PMDN", "pmdn"),
    ("Swasta Nasional", "swasta_nasional"),
    ("Swasta Asing", "swasta_asing"),
    ("Joint Venture", "joint_venture"),
)
PATTERN: Options = (
    ("7 jam/hari, 40 jam/minggu", "enam_hari"),
    ("8 jam/hari, 40 jam/minggu", "lima_hari"),
    ("Shift", "shift"),
    ("Khusus", "khusus"),
)
WAGE: Options = (("Bulan", "bulan"), ("Minggu", "minggu"), ("Hari", "hari"))
K3 = (("P2K3", "p2k3"), ("Ahli K3", "ahli_k3"), ("Dokter perusahaan", "dokter"), ("Paramedis", "paramedis"), ("Poliklinik", "poliklinik"), ("Kotak P3K", "p3k"),
      ("APD", "apd"), ("Regu pemadam", "regu_pemadam"), ("SMK3", "smk3"))  # fmt: skip
WELFARE = (("Koperasi karyawan", "koperasi"), ("Kantin", "kantin"), ("Sarana ibadah", "sarana_ibadah"), ("Olah raga", "olah_raga"), ("Perumahan / mess", "perumahan"),
           ("Angkutan", "angkutan"), ("Tempat penitipan anak", "penitipan_anak"), ("Ruang laktasi", "ruang_laktasi"), ("KB", "keluarga_berencana"))  # fmt: skip
DEVICES = (("Pesawat uap", "pesawat_uap"), ("Bejana tekan", "bejana_tekan"), ("Pesawat angkat & angkut", "pesawat_angkat_angkut"), ("Motor diesel / genset", "motor_diesel"),
           ("Turbin", "turbin"), ("Lift", "lift"), ("Instalasi listrik", "instalasi_listrik"), ("Instalasi pemadam kebakaran", "instalasi_pemadam"),
           ("Penyalur petir", "penyalur_petir"))  # fmt: skip
SCHOOLS = (
    ("SD", "sd"),
    ("SLTP", "smp"),
    ("SLTA", "sma"),
    ("Diploma", "diploma"),
    ("Sarjana (S1)", "sarjana"),
    ("Pascasarjana", "pascasarjana"),
)


def boxes(
    sheet: Sheet,
    form: Form,
    paths: Sequence[tuple[str, str]],
    places: Sequence[tuple[float, float]],
    ink: Ink,
    choice: Choice,
) -> None:
    """A group of boxes, each a field; an empty one means no where another is marked."""
    for (name, path), (x, y) in zip(paths, places, strict=True):
        value = form.case[path].value if form.case[path].state == "value" else None
        options(sheet, path, True if value else None, ((name, True),), x, y, ink, choice)
    fields = sheet.truths[-1].fields
    if any(fields[path].value is True for _, path in paths):
        for _, path in paths:
            if fields[path].state == "blank":
                fields[path].state, fields[path].value = "value", False


def reporter(
    sheet: Sheet,
    form: Form,
    x: float,
    y: float,
    title: str,
    *,
    centre: bool = False,
    dated: bool = True,
    brackets: bool = False,
) -> float:
    """Place, day, title, signature and stamp at times missing, name and post; gives the last baseline."""
    ink, rng = form.label, sheet.rng
    align = "centre" if centre else "left"
    if dated:
        start = x
        if centre:
            words = f"{form.case['penutup.tempat'].printed}, {form.case['penutup.tanggal_laporan'].printed}"
            start = x - sheet.measure(words, form.fill) / 2
        end = form.write("penutup.tempat", start, y, place=60)
        end = sheet.text(end + 1, y, ",", ink)[2]
        form.write("penutup.tanggal_laporan", end + 5, y)
        y += 14
    sheet.text(x, y, title, ink, align)
    left = x - 50 if centre else x
    signed, stamped = rng.random() < 0.85, rng.random() < 0.7
    place = (left, y + 6, left + 116, y + 48)
    sheet.note("penutup.tanda_tangan", signed, "", signature(sheet, left + 12, y + 46, 84, 32) if signed else place)
    ring = form.case.company[:22].upper()
    mark = place
    if stamped and rng.random() < 0.5:
        mark = stamp_box(sheet, left + 24, y + 30, [ring, form.case.area.short.upper()], 7, (0.25, 0.1, 0.5), 10)
    elif stamped:
        mark = stamp_round(sheet, left + 4, y + 30, 26, ring, "*")
    sheet.note("penutup.cap_perusahaan", stamped, "", mark)
    y += 62
    if brackets:
        at = left + 4
        sheet.text(at - 6, y, "(", ink)
        end = form.write("penutup.nama_pelapor", at, y, room=170)
        sheet.text(end + 3, y, ")", ink)
    else:
        form.write("penutup.nama_pelapor", x, y, align=align, room=180)
    form.write("penutup.jabatan_pelapor", x, y + 13, align=align, room=180)
    return y + 13
