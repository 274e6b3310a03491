"""Writes a picture with a palette, at a third of its bytes: a page has few colours, and letters many grey edges."""

from __future__ import annotations

import base64
import struct
import zlib

import numpy as np
from playwright.sync_api import Page

COLOURS = 256
"""Most colours of a palette (PNG specification, section 11.2.2)."""
STEP = 8
"""Shades that are taken for one before colours are counted: no eye tells them apart."""
READ = """async address => {
    const image = await createImageBitmap(await (await fetch(address)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const bytes = canvas.getImageData(0, 0, image.width, image.height).data;
    const blob = new Blob([bytes]);
    const text = await new Promise(done => {
        const reader = new FileReader();
        reader.onload = () => done(reader.result);
        reader.readAsDataURL(blob);
    });
    return [image.width, image.height, text.split(",")[1]];
}"""


def with_palette(blank: Page, png: bytes) -> bytes:
    """Give a PNG of at most 256 colours; ``blank`` is an empty page, whose browser decodes the picture."""
    address = f"data:image/png;base64,{base64.b64encode(png).decode()}"
    width, height, text = blank.evaluate(READ, address)
    pixels = np.frombuffer(base64.b64decode(text), np.uint8).reshape(height, width, 4)[..., :3]
    return indexed(pixels)


def indexed(pixels: np.ndarray) -> bytes:
    """Write pixels (height, width, red-green-blue) as a PNG with the most frequent colours, others by the nearest.

    >>> indexed(np.zeros((2, 3, 3), np.uint8))[:8]
    b'\\x89PNG\\r\\n\\x1a\\n'
    """
    colours, at, counts = np.unique(pixels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True)
    palette = frequent(colours, counts)
    far = np.abs(colours[:, None].astype(int) - palette[None].astype(int)).sum(axis=2)
    nearest = far.argmin(axis=1).astype(np.uint8)[at.reshape(-1)].reshape(pixels.shape[:2])
    height, width = nearest.shape
    rows = np.hstack([np.zeros((height, 1), np.uint8), nearest]).tobytes()
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = ((b"IHDR", head), (b"PLTE", palette.tobytes()), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, content) for kind, content in parts)


def frequent(colours: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Choose the palette: of each group of like shades the most frequent, and of these the most frequent 256."""
    order = counts.argsort()[::-1]
    _, first = np.unique(colours[order] // STEP, axis=0, return_index=True)
    chosen = order[np.sort(first)[:COLOURS]]
    return colours[chosen]


def chunk(kind: bytes, content: bytes) -> bytes:
    """Write one part of a PNG with its length and checksum."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
