"""WHERE: toponym recognition, toponym resolution, relational places."""
