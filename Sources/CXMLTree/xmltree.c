#include "xmltree.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

static xmlDocPtr read_html(const char *bytes, int count, int is_utf8, int *line) {
  htmlParserCtxtPtr context = htmlNewParserCtxt();
  if (context == NULL) return NULL;
  xmlDocPtr document = htmlCtxtReadMemory(
      context, bytes, count, NULL, is_utf8 ? "UTF-8" : NULL,
      HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
  if (document == NULL) *line = context->lastError.line;
  htmlFreeParserCtxt(context);
  return document;
}

static xmlDocPtr read_xml(const char *bytes, int count, int *line) {
  xmlParserCtxtPtr context = xmlNewParserCtxt();
  if (context == NULL) return NULL;
  xmlDocPtr document = xmlCtxtReadMemory(
      context, bytes, count, NULL, NULL,
      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA);
  if (document == NULL) *line = context->lastError.line;
  xmlFreeParserCtxt(context);
  return document;
}

kurak_xml_document *kurak_xml_read(
    const char *bytes, int count, int is_html, int is_utf8, int *line) {
  *line = 1;
  xmlInitParser();
  return (kurak_xml_document *)(is_html ? read_html(bytes, count, is_utf8, line)
                                        : read_xml(bytes, count, line));
}

void kurak_xml_free(kurak_xml_document *document) { xmlFreeDoc((xmlDocPtr)document); }

int kurak_xml_declares_entities(const kurak_xml_document *document) {
  const xmlDtd *own = ((const xmlDoc *)document)->intSubset;
  return own != NULL && (own->entities != NULL || own->pentities != NULL);
}

const kurak_xml_node *kurak_xml_root(const kurak_xml_document *document) {
  return (const kurak_xml_node *)xmlDocGetRootElement((const xmlDoc *)document);
}

int kurak_xml_kind_of(const kurak_xml_node *node) {
  switch (((const xmlNode *)node)->type) {
    case XML_ELEMENT_NODE: return kurak_xml_element;
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE: return kurak_xml_text;
    case XML_ENTITY_REF_NODE: return kurak_xml_entity;
    default: return kurak_xml_other;
  }
}

const char *kurak_xml_name(const kurak_xml_node *node) {
  return (const char *)((const xmlNode *)node)->name;
}

const char *kurak_xml_namespace(const kurak_xml_node *node) {
  const xmlNs *space = ((const xmlNode *)node)->ns;
  return space == NULL ? NULL : (const char *)space->href;
}

const char *kurak_xml_content(const kurak_xml_node *node) {
  return (const char *)((const xmlNode *)node)->content;
}

long kurak_xml_line(const kurak_xml_node *node) { return xmlGetLineNo((const xmlNode *)node); }

const kurak_xml_node *kurak_xml_first_child(const kurak_xml_node *node) {
  // The children of a reference to an entity belong to its declaration.
  const xmlNode *found = (const xmlNode *)node;
  return found->type == XML_ELEMENT_NODE ? (const kurak_xml_node *)found->children : NULL;
}

const kurak_xml_node *kurak_xml_next(const kurak_xml_node *node) {
  return (const kurak_xml_node *)((const xmlNode *)node)->next;
}

const kurak_xml_attribute *kurak_xml_first_attribute(const kurak_xml_node *node) {
  const xmlNode *found = (const xmlNode *)node;
  return found->type == XML_ELEMENT_NODE ? (const kurak_xml_attribute *)found->properties : NULL;
}

const kurak_xml_attribute *kurak_xml_next_attribute(const kurak_xml_attribute *attribute) {
  return (const kurak_xml_attribute *)((const xmlAttr *)attribute)->next;
}

const char *kurak_xml_attribute_name(const kurak_xml_attribute *attribute) {
  return (const char *)((const xmlAttr *)attribute)->name;
}

const kurak_xml_node *kurak_xml_attribute_value(const kurak_xml_attribute *attribute) {
  return (const kurak_xml_node *)((const xmlAttr *)attribute)->children;
}

uint32_t kurak_xml_named_letter(const char *name) {
  const htmlEntityDesc *found = htmlEntityLookup((const xmlChar *)name);
  return found == NULL ? 0 : found->value;
}
