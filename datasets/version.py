"""The version of Stepfit: here, in the lowest room, so that every room can name it."""

VERSION = "0.1.0"
