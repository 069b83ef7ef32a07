"""The panels beside the page: details, codebook, annotations, notes."""
