"""Running text of invented letters with the names in it marked: what the small tagger of names learns from.

``python -m samples.prose.train`` makes `models/pipelines/ner`; ``python -m samples.prose.scores`` measures it.
"""
