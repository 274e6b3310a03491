"""Finds documents that are, in whole or in part, the text of an earlier document."""

from reportedly.link.copies.compared import Overlaps, Signed, signed_all, signed_of
from reportedly.link.copies.find import copies_among, find_copies

__all__ = ["Overlaps", "Signed", "copies_among", "find_copies", "signed_all", "signed_of"]
