-- The search index over products and knowledge passages. Written by hand: Prisma knows neither HNSW indexes nor
-- untyped halfvec columns. docs/decisions/0003-hybrid-retrieval.md says why it looks like this.

CREATE TYPE "ChunkCollection" AS ENUM ('product', 'passage');

-- One row per store and collection: what BM25 must know about all of it, and who gets the next ordinal.
CREATE TABLE "chunk_collections" (
    "store_id" UUID NOT NULL,
    "collection" "ChunkCollection" NOT NULL,
    "next_ordinal" INTEGER NOT NULL DEFAULT 0,
    "free_ordinals" INTEGER[] NOT NULL DEFAULT '{}',
    "chunk_count" INTEGER NOT NULL DEFAULT 0,
    "field_counts" INTEGER[] NOT NULL DEFAULT '{0,0,0}',
    "field_lengths" BIGINT[] NOT NULL,

    CONSTRAINT "chunk_collections_pkey" PRIMARY KEY ("store_id", "collection"),
    CONSTRAINT "chunk_collections_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- What can be found: one row per product, one per passage of a document.
CREATE TABLE "chunks" (
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "collection" "ChunkCollection" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "product_id" UUID,
    "document_id" UUID,
    "source_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "heading" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "terms" TEXT[] NOT NULL,
    "field_lengths" INTEGER[] NOT NULL,
    "source_hash" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "indexed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chunks_pkey" PRIMARY KEY ("store_id", "id"),
    CONSTRAINT "chunks_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "chunks_store_id_collection_ordinal_key" ON "chunks"("store_id", "collection", "ordinal");
CREATE UNIQUE INDEX "chunks_store_id_product_id_key" ON "chunks"("store_id", "product_id");
CREATE UNIQUE INDEX "chunks_store_id_document_id_position_key" ON "chunks"("store_id", "document_id", "position");
CREATE INDEX "chunks_store_id_source_id_idx" ON "chunks"("store_id", "source_id");

-- Vectors of a chunk. Slot 0 is its text; the question and other phrasings of an FAQ entry are slots 1, 2, …
-- The column is untyped, so that models of different sizes can live side by side.
CREATE TABLE "chunk_vectors" (
    "store_id" UUID NOT NULL,
    "collection" "ChunkCollection" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "slot" SMALLINT NOT NULL,
    "model" TEXT NOT NULL,
    "embedding" halfvec NOT NULL,

    CONSTRAINT "chunk_vectors_pkey" PRIMARY KEY ("store_id", "collection", "ordinal", "slot"),
    CONSTRAINT "chunk_vectors_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- The local model's indexes; those of other models are made when the model is first used (ensure-vector-index.ts).
-- Vectors have length 1, so the inner product orders them as the cosine does and is cheaper.
CREATE INDEX "chunk_vectors_minilm_product_idx" ON "chunk_vectors"
    USING hnsw (("embedding"::halfvec(384)) halfvec_ip_ops)
    WHERE "collection" = 'product' AND "model" = 'minilm:all-MiniLM-L6-v2@a83f6354:384';
CREATE INDEX "chunk_vectors_minilm_passage_idx" ON "chunk_vectors"
    USING hnsw (("embedding"::halfvec(384)) halfvec_ip_ops)
    WHERE "collection" = 'passage' AND "model" = 'minilm:all-MiniLM-L6-v2@a83f6354:384';

-- The inverted index: for each term the chunks that hold it, in blocks of 4,096 ordinals, 8 bytes per chunk
-- (core/knowledge/keywords/posting-block.ts). Kept uncompressed: blocks are rewritten often and small.
CREATE TABLE "keyword_postings" (
    "store_id" UUID NOT NULL,
    "collection" "ChunkCollection" NOT NULL,
    "term" TEXT COLLATE "C" NOT NULL,
    "block" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "keyword_postings_pkey" PRIMARY KEY ("store_id", "collection", "term", "block"),
    CONSTRAINT "keyword_postings_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
ALTER TABLE "keyword_postings" ALTER COLUMN "data" SET STORAGE EXTERNAL;

-- Terms that have postings, asked only for words of a question that have none: misspellings and beginnings.
CREATE TABLE "keyword_vocabulary" (
    "store_id" UUID NOT NULL,
    "collection" "ChunkCollection" NOT NULL,
    "term" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "keyword_vocabulary_pkey" PRIMARY KEY ("store_id", "collection", "term"),
    CONSTRAINT "keyword_vocabulary_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Brands, colours and sizes that the store's products have, to recognise them in a question.
CREATE TABLE "product_vocabulary" (
    "store_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "product_count" INTEGER NOT NULL,
    "share" REAL NOT NULL DEFAULT 1,

    CONSTRAINT "product_vocabulary_pkey" PRIMARY KEY ("store_id", "kind", "key", "value"),
    CONSTRAINT "product_vocabulary_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "stores"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Price and brand filters that few products pass.
CREATE INDEX "products_store_id_price_cents_idx" ON "products"("store_id", "price_cents");
CREATE INDEX "products_store_id_brand_idx" ON "products"("store_id", "brand");
