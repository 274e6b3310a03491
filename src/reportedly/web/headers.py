"""What every answer tells the browser not to do: load, run, frame, guess, keep or tell anybody."""

from __future__ import annotations

CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""Content-Security-Policy of data: nothing loads."""
PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Of the page: its own files alone; MapLibre draws its icons from data: and blob: images."""
ORIGINAL = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'"
)
"""Of an original: shown in the page's frame, without scripts, forms, pictures or an origin."""
ALWAYS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-DNS-Prefetch-Control", "off"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
)
"""Headers of every answer (OWASP Secure Headers Project)."""
