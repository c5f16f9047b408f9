/// For how long what names a person is kept, and that it goes then. No door: it works by itself.
package jp.hokensho.center.keeping;
