"""Tables of facts: rows, cells, the mapping of columns, and lists of facts that `discrepancy facts` wrote."""
