import { storeRoute } from '@/app/_server/store-route';
import { listFindings } from '@/core/quality/findings/list-findings';

export const GET = storeRoute('knowledge.view', ({ ctx, params }) => listFindings(ctx, params.storeId));
