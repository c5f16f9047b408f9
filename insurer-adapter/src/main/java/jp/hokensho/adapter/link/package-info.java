/// The connections that this adapter opens to every node of the centre. Nothing connects in.
package jp.hokensho.adapter.link;
