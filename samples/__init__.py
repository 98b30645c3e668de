"""Synthetic labour-inspection papers with exact truth, and the generator that draws them.

Every name, number and sentence is invented. A document is a function of its family, split, level and seed.
"""
