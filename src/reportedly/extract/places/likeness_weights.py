"""What each mark of likeness between a name and a place weighs, as ``training.likeness`` fitted it.

Fitted on the 921 place strings of UCDP GED on Syria with exact positions (CC BY 4.0), once with their province and once
without it, against the pack and OCHA's communities. Of strings left out of the fit, the likeliest place lies within
5 km for 74 in a hundred.
"""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    "admin1_close": 0.12,
    "admin1_other": -3.24,
    "admin1_same": 1.65,
    "admin1_unknown": -0.17,
    "city": -0.62,
    "edits": -3.92,
    "edits_in_short": -0.71,
    "edits_share": -0.54,
    "heads_clash": -2.43,
    "heads_only_asked": -2.16,
    "heads_only_offered": -1.25,
    "heads_same": 0.70,
    "qualities_clash": -2.57,
    "qualities_only_asked": -1.76,
    "qualities_only_offered": -0.67,
    "qualities_same": 2.14,
    "reported": 0.16,
    "same_letters": 1.07,
    "same_sound": 0.33,
    "same_start": 0.53,
    "second_name": -0.59,
    "settlement_is_site": -2.58,
    "site": -1.16,
    "things_clash": -3.07,
    "things_only_asked": -2.54,
    "things_only_offered": -2.00,
    "things_same": 1.75,
    "town_is_town": 0.84,
    "village_is_town": -1.44,
}
NONE = -0.53
"""What "none of the places listed" weighs."""
