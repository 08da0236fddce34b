"""The page in a real browser. Without one these tests are skipped, loudly; where CI=true they fail."""
