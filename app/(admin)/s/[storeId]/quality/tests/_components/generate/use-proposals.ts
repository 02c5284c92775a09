'use client';
import { useQuery } from '@tanstack/react-query';
import type { Proposal } from '@/core/quality/scenarios/generate/proposal';
import { proposeTests } from '../../actions';

/** Tests that could be made of what the store knows now: asked for anew whenever they are to be shown. */
export function useProposals(storeId: string): { proposals: Proposal[] | undefined; fault: string | null } {
  const { data, error } = useQuery({
    queryKey: ['test-proposals', storeId],
    queryFn: async () => {
      const result = await proposeTests(storeId);
      if (!result.ok) throw new Error(result.message);
      return result.data;
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return { proposals: data, fault: error?.message ?? null };
}
