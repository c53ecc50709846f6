"""Small files over every trap of reading, made by code, with the tables that they mean."""
