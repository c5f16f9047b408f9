/// Lists in pages, newest first (contracts.md "Paging"). Door: [jp.hokensho.center.paging.Query].
package jp.hokensho.center.paging;
