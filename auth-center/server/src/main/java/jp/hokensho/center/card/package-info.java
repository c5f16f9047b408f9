/// Cards of pre-stored insurers. Door: [jp.hokensho.center.card.StoredCards].
package jp.hokensho.center.card;
