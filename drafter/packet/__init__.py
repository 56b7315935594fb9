"""The papers around a draft: memo, sign-off sheet, situations, steps to adoption, the check of a file; and rendering."""
