#pragma once
// Only for the flags of pkg-config: its headers pull in ICU's, so CXMLTree alone includes them.
