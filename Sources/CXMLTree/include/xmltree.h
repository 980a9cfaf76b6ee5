#pragma once
#include <stdint.h>

// libxml2 behind a header without its types: its own headers include ICU's, which clash with the
// toolchain's in any module that also sees Foundation.

typedef struct kurak_xml_document kurak_xml_document;
typedef struct kurak_xml_node kurak_xml_node;
typedef struct kurak_xml_attribute kurak_xml_attribute;

enum kurak_xml_kind { kurak_xml_other = 0, kurak_xml_element, kurak_xml_text, kurak_xml_entity };

// Reads XML, or HTML of any age; never loads anything, never puts in an entity's text.
// Without a document the line of the fault is written.
kurak_xml_document *kurak_xml_read(
    const char *bytes, int count, int is_html, int is_utf8, int *line);
void kurak_xml_free(kurak_xml_document *document);
// Whether the file declares entities of its own, as bombs do.
int kurak_xml_declares_entities(const kurak_xml_document *document);
const kurak_xml_node *kurak_xml_root(const kurak_xml_document *document);

int kurak_xml_kind_of(const kurak_xml_node *node);
// The local name of an element, or the name of an entity.
const char *kurak_xml_name(const kurak_xml_node *node);
const char *kurak_xml_namespace(const kurak_xml_node *node);
const char *kurak_xml_content(const kurak_xml_node *node);
long kurak_xml_line(const kurak_xml_node *node);
const kurak_xml_node *kurak_xml_first_child(const kurak_xml_node *node);
const kurak_xml_node *kurak_xml_next(const kurak_xml_node *node);

const kurak_xml_attribute *kurak_xml_first_attribute(const kurak_xml_node *node);
const kurak_xml_attribute *kurak_xml_next_attribute(const kurak_xml_attribute *attribute);
const char *kurak_xml_attribute_name(const kurak_xml_attribute *attribute);
// The parts of its value, texts and entities.
const kurak_xml_node *kurak_xml_attribute_value(const kurak_xml_attribute *attribute);

// The letter that HTML means by a name, or 0.
uint32_t kurak_xml_named_letter(const char *name);
