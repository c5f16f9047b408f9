/// What an adapter keeps on disk beside its cards: identity, keys, addresses of the centre, and the database's place.
package jp.hokensho.adapter.state;
