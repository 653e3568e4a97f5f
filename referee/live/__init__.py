"""The book with a kernel behind it: one Jupyter process on one origin serves pages, kernels and JupyterLab."""
