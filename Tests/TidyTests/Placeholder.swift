// filled by the tests of the tree
