"""How a page of news is laid out: dates, datelines, page furniture, headlines, glued starts and ends."""
