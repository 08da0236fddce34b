"""Rebuilds discrepancy/models/ from judged stories: pairs, folds, fit, calibration, evaluation and the model card. Not part of the wheel."""
