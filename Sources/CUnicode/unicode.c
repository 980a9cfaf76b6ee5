#include "kurak_unicode.h"
