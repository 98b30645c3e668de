"""The desk in a browser and the HTTP API: FastAPI routes, Jinja2 pages, static ES modules."""
