"""Pages to documents to drafts: split, classify, capture. Geometry over words, rules, cells and marks; no OCR here."""
