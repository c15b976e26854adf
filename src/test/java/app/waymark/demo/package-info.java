@org.jspecify.annotations.NullMarked
package app.waymark.demo;
