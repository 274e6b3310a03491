"""The local review page: a server on this machine alone that turns HTTP into calls of the desk."""
