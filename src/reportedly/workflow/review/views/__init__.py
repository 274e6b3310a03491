"""The shapes in which the review API answers and is asked, as records: the page's types are generated from them."""
