"""The API's paths, each of which is one call of the desk."""
