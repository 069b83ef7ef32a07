"""Models of Qt over what the library holds; rows come page by page, and no view ever waits for one."""
