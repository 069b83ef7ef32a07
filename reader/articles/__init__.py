"""From bytes to an article: encoding, blocks and metadata fields. Without Qt and without a database."""
