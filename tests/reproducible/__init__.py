"""Two builds of one commit, byte for byte."""
