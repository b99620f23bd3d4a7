package org.tsudoi.core.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A parsed page: its texts can be rewritten, style sheets and bookmarks are put into its head. */
final class XhtmlPage {

  private final Document dom;
  private final Element head;

  private XhtmlPage(Document dom) {
    this.dom = dom;
    this.head = (Element) dom.getElementsByTagName("head").item(0);
  }

  /** Parses without DOCTYPE and outside entities; what is malformed is a bug of its template. */
  static XhtmlPage parse(String xhtml) {
    try {
      DocumentBuilder parser = parsers().newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler());
      return new XhtmlPage(parser.parse(new InputSource(new StringReader(xhtml))));
    } catch (SAXException | IOException | ParserConfigurationException malformed) {
      throw new IllegalArgumentException("page is no XHTML: " + malformed.getMessage(), malformed);
    }
  }

  private static DocumentBuilderFactory parsers() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory;
  }

  Document dom() {
    return dom;
  }

  String title() {
    return head.getElementsByTagName("title").item(0).getTextContent().strip();
  }

  String language() {
    return dom.getDocumentElement().getAttribute("lang");
  }

  /** Content of a {@code meta} in the head; empty when there is none. */
  String meta(String name) {
    NodeList metas = head.getElementsByTagName("meta");
    for (int i = 0; i < metas.getLength(); i++) {
      Element meta = (Element) metas.item(i);
      if (name.equals(meta.getAttribute("name"))) {
        return meta.getAttribute("content");
      }
    }
    return "";
  }

  void rewriteTexts(UnaryOperator<String> change) {
    rewrite(dom.getDocumentElement(), change);
  }

  private static void rewrite(Node node, UnaryOperator<String> change) {
    if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
      node.setNodeValue(change.apply(node.getNodeValue()));
    }
    rewriteAttribute(node, "content", change);
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      rewrite(child, change);
    }
  }

  private static void rewriteAttribute(Node node, String name, UnaryOperator<String> change) {
    if (node instanceof Element element && element.hasAttribute(name)) {
      element.setAttribute(name, change.apply(element.getAttribute(name)));
    }
  }

  void addStyle(String css) {
    Element style = dom.createElement("style");
    style.setAttribute("type", "text/css");
    style.setTextContent(css);
    head.appendChild(style);
  }

  /** Makes each h1 a bookmark, and each h2 one below it. */
  void addBookmarks() {
    Element bookmarks = (Element) head.appendChild(dom.createElement("bookmarks"));
    Element parent = bookmarks;
    for (Element heading : headings()) {
      boolean chapter = heading.getTagName().equals("h1");
      Element mark = (Element) (chapter ? bookmarks : parent).appendChild(bookmark(heading));
      parent = chapter ? mark : parent;
    }
  }

  private Element bookmark(Element heading) {
    Element bookmark = dom.createElement("bookmark");
    bookmark.setAttribute("name", heading.getTextContent().strip());
    bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
    return bookmark;
  }

  private List<Element> headings() {
    List<Element> found = new ArrayList<>();
    NodeList all = dom.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.getTagName().equals("h1") || element.getTagName().equals("h2")) {
        element.setAttribute("id", "heading-" + found.size());
        element.setIdAttribute("id", true);
        found.add(element);
      }
    }
    return found;
  }
}
