"""Numbers read block by block: fast where a block is plain, doubts told apart."""
