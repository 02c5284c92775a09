import { type ComparedQuestion, compareQuestions } from './question-likeness';

export interface ClusteredQuestion extends ComparedQuestion {
  messageId: string;
  askedAt: Date;
}

export interface Cluster<Q extends ClusteredQuestion = ClusteredQuestion> {
  /** Of a stored gap; null: new. */
  gapId: string | null;
  questions: Q[];
}

/** A cluster that has been chained together from one meaning to the next takes no more of it. */
const MOST_LIKE = 0.5;

/**
 * Puts questions to the cluster whose questions ask the same, or begins a new one. Clusters that are there stay as they
 * are but for what joins them, so that an entry, a dismissal or a draft keeps its meaning. The same questions come to the
 * same clusters whatever order they are given in: they are taken by time.
 * @returns all clusters, in the order given, the new ones at the end
 */
export function joinClusters<Q extends ClusteredQuestion>(
  clusters: readonly Cluster<Q>[],
  questions: readonly Q[],
): Cluster<Q>[] {
  const all = clusters.map((cluster) => ({ ...cluster, questions: [...cluster.questions] }));
  for (const question of questions.toSorted(byTime)) {
    const best = findBest(all, question);
    if (best) best.questions.push(question);
    else all.push({ gapId: null, questions: [question] });
  }
  return all;
}

/** The cluster that is most alike; the older one when two are equally so. */
function findBest<Q extends ClusteredQuestion>(clusters: Cluster<Q>[], question: Q): Cluster<Q> | null {
  let best: { cluster: Cluster<Q>; score: number } | null = null;
  for (const cluster of clusters) {
    const score = scoreOf(cluster, question);
    if (score !== null && (!best || score > best.score)) best = { cluster, score };
  }
  return best?.cluster ?? null;
}

/** The likeness to the nearest question, provided that at least half of all ask the same. */
export function scoreOf(cluster: Pick<Cluster, 'questions'>, question: ComparedQuestion): number | null {
  const scores = cluster.questions.map((one) => compareQuestions(one, question));
  const same = scores.filter((score) => score !== null);
  if (same.length === 0 || same.length < scores.length * MOST_LIKE) return null;
  return Math.max(...same);
}

function byTime(a: ClusteredQuestion, b: ClusteredQuestion): number {
  return a.askedAt.getTime() - b.askedAt.getTime() || (a.messageId < b.messageId ? -1 : 1);
}
