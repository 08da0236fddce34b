"""What all numeric kinds read from the clause around a value: modality, scope and period, the governing verb, the value itself."""
